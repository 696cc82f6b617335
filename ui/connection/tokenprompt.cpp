// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tokenprompt.h"

#include "core/domain/tokenage.h"
#include "core/domain/tokenproblem.h"
#include "core/text/sanitize.h"
#include "core/text/tokenwords.h"

#include <QCoreApplication>

namespace license::ui {

namespace {

class Prompt
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::TokenPrompt)
};

QString wordsOf(TokenPrompt prompt, const ServiceState &state, bool inFile, Instant now)
{
    const QString name = text::plain(state.service.connection.name);
    switch (prompt) {
    case TokenPrompt::None:
        break;
    case TokenPrompt::Refused:
        //: %1 is the name of a service
        return inFile
                   ? Prompt::tr("The license server refused the access token of %1. Put a new one into the token file.")
                         .arg(name)
                   : Prompt::tr("The license server refused the access token of %1. It may have expired after its 30 "
                                "days. Replace it; the old one is kept until the new one has been accepted.")
                         .arg(name);
    case TokenPrompt::NewRefused:
        return Prompt::tr(
                   "The license server refused the new access token of %1. The previous one still works and is kept.")
            .arg(name);
    case TokenPrompt::Missing:
        return inFile ? Prompt::tr(
                            "The token file cannot be used for %1. It must hold the token alone, and only its owner "
                            "may read it.")
                            .arg(name)
                      : Prompt::tr("There is no access token for %1. Enter the one that was made for it.").arg(name);
    case TokenPrompt::KeychainLocked:
        return Prompt::tr("The keychain that holds the access token of %1 is locked. Unlock it, then refresh.")
            .arg(name);
    case TokenPrompt::KeychainUnavailable:
        return Prompt::tr("The keychain of this computer does not answer, so the access token of %1 cannot be read. It "
                          "may be waiting for you in a window of its own. Answer it or start it, then refresh, or "
                          "enter the token for this session only.")
            .arg(name);
    case TokenPrompt::Ending:
        if (const auto age = tokenAge(state.service, now)) {
            //: %1 is the name of a service, %2 a sentence
            return Prompt::tr("%1: %2").arg(name, text::tokenWarning(*age, now));
        }
        break;
    }
    return {};
}

Accent accentOf(TokenPrompt prompt)
{
    return prompt == TokenPrompt::Refused || prompt == TokenPrompt::Missing ? Accent::Critical : Accent::Warning;
}

} // namespace

TokenPrompt tokenPrompt(const ServiceState &state, Instant now)
{
    if (state.attempts.lastError) {
        const Error &error = *state.attempts.lastError;
        if (refusesToken(error)) {
            return TokenPrompt::Refused;
        }
        if (error.code == ErrorCode::CredentialsMissing) {
            return TokenPrompt::Missing;
        }
        if (error.code == ErrorCode::KeychainLocked) {
            return TokenPrompt::KeychainLocked;
        }
        if (error.code == ErrorCode::KeychainUnavailable) {
            return TokenPrompt::KeychainUnavailable;
        }
    }
    if (state.newTokenRefused) {
        return TokenPrompt::NewRefused;
    }
    const auto age = tokenAge(state.service, now);
    return age && age->state != TokenAge::State::Fresh ? TokenPrompt::Ending : TokenPrompt::None;
}

StripNotice tokenNotice(TokenPrompt prompt, const ServiceState &state, bool inFile, Instant now)
{
    StripNotice notice{.accent = accentOf(prompt), .text = wordsOf(prompt, state, inFile, now), .action = {}};
    if (!notice.text.isEmpty() && !entersToken(prompt)) {
        notice.action = Prompt::tr("Refresh");
    } else if (!notice.text.isEmpty() && !inFile) {
        notice.action = prompt == TokenPrompt::Missing || prompt == TokenPrompt::KeychainUnavailable
                            ? Prompt::tr("Enter a token…")
                            : Prompt::tr("Replace…");
    }
    return notice;
}

bool entersToken(TokenPrompt prompt)
{
    return prompt != TokenPrompt::KeychainLocked;
}

} // namespace license::ui
