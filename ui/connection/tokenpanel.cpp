// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tokenpanel.h"

#include "core/text/errortext.h"
#include "core/text/moments.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/factlist.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

Accent accentOf(TokenAge::State state)
{
    switch (state) {
    case TokenAge::State::Fresh:
        return Accent::Good;
    case TokenAge::State::ExpiresSoon:
        return Accent::Warning;
    case TokenAge::State::Expired:
        return Accent::Serious;
    }
    Q_UNREACHABLE();
}

} // namespace

TokenPanel::TokenPanel(QWidget *parent)
    : GroupPanel(parent), m_facts(new FactList(this)), m_hint(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"tokenPanel"_s);
    setAccessibleName(tr("Access token"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Access token"), this);
    m_place = m_facts->add(u"tokenPlace"_s, tr("Kept in"));
    m_age = m_facts->add(u"tokenAge"_s, tr("Saved"));
    m_end = m_facts->add(u"tokenEnd"_s, tr("Valid until"));
    m_hint->setObjectName(u"tokenHint"_s);
    m_hint->setWordWrap(true);
    m_replace = new ActionButton(u"tokenReplace"_s, tr("Rep&lace…"), this);
    m_replace->setAccessibleDescription(tr("Enters a new access token for this service."));
    m_remove = new ActionButton(u"tokenRemove"_s, tr("Remove…"), this);
    m_remove->setAccessibleDescription(tr("Removes the access token from this computer."));
    connect(m_replace, &QAbstractButton::clicked, this, &TokenPanel::replaceRequested);
    connect(m_remove, &QAbstractButton::clicked, this, &TokenPanel::removeRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(title);
    column->addWidget(m_facts);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    column->addStretch(1);
}

void TokenPanel::setRefusal(const QString &why)
{
    refuse(m_replace, why);
    refuse(m_remove, why);
}

void TokenPanel::present(const TokenState &state, Instant now)
{
    showPlace(state);
    showAge(state, now);
    const bool known = state.service.tokenExpected || state.service.tokenPending;
    m_replace->setWords(known || state.refused ? tr("Rep&lace…") : tr("&Enter a token…"));
    const bool inFile = state.place == SecretPlace::TokenFile;
    m_replace->setVisible(!inFile);
    m_remove->setVisible(!inFile && known);
    if (inFile) {
        m_hint->setText(tr("Ask your administrator to replace the token file."));
    } else if (state.service.tokenPending) {
        m_hint->setText(tr("A new token waits for its first successful refresh. The old one is kept until then."));
    } else {
        m_hint->setText(
            tr("Access tokens are valid for 30 days. A new one takes the place of the old one only once the "
               "license server has accepted it."));
    }
}

void TokenPanel::showPlace(const TokenState &state)
{
    FactValue fact;
    if (state.place != SecretPlace::Keychain || state.service.tokenExpected || state.service.tokenPending) {
        fact.value = placeName(state.place);
    } else {
        fact.value = tr("Not in the keychain");
        fact.note = tr("A token entered here is kept until the console is closed.");
        fact.accent = Accent::Warning;
    }
    if (state.refused) {
        fact.accent = Accent::Critical;
        fact.note = tr("The license server refused it at the last attempt.");
    } else if (state.missing) {
        fact.accent = Accent::Critical;
        fact.note = tr("There was none at the last attempt.");
    } else if (state.keychain) {
        fact.accent = Accent::Warning;
        fact.note = text::message(*state.keychain);
    }
    m_facts->setValue(m_place, fact);
}

void TokenPanel::showAge(const TokenState &state, Instant now)
{
    if (!state.age) {
        m_facts->setValue(m_age, {tr("Not known"), {}, {}, {}});
        m_facts->setValue(m_end, {tr("Not known"), {}, {}, {}});
        return;
    }
    m_facts->setValue(
        m_age,
        {sentenceCase(text::moment(*state.service.tokenStoredAt, now)), sentenceCase(ageText(state.age->age)), {}, {}});
    FactValue end{.value = text::dateAndTime(state.age->lastsUntil, now), .accent = accentOf(state.age->state)};
    switch (state.age->state) {
    case TokenAge::State::Fresh:
        end.note = tr("At most %1 left").arg(text::duration(state.age->left));
        break;
    case TokenAge::State::ExpiresSoon:
        end.note = tr("At most %1 left. Ask for a new one now.").arg(text::duration(state.age->left));
        break;
    case TokenAge::State::Expired:
        end.note = tr("The 30 days are over. Ask for a new one now.");
        break;
    }
    m_facts->setValue(m_end, end);
}

} // namespace license::ui
