// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace license {

/// The stages of a connection check, in their order.
enum class CheckStage { Proxy, Name, Tcp, Tunnel, Tls, Http, Clock, Token };
/// Note: it works, but a person should know what was found.
enum class CheckStatus { Passed, Failed, Skipped, Note };

/// "proxy", …; "passed", …: the words of the command line.
QString checkStageName(CheckStage stage);
QString checkStatusName(CheckStatus status);

/// What one stage came to.
struct StageResult
{
    CheckStage stage = CheckStage::Proxy;
    CheckStatus status = CheckStatus::Skipped;
    milliseconds elapsed{0};
    /// What was found: addresses, versions, names, numbers; the same in every language, never a token. The server's
    /// part of it is foreign text.
    QString detail;
    /// Where it failed; the words, and the next step, come from core/text.
    std::optional<Error> error;
    /// Clock alone: the local clock minus the server's.
    std::optional<milliseconds> clockOffset;
    /// Name alone: what the name stands for.
    QStringList addresses{};
    bool operator==(const StageResult &) const = default;
};

} // namespace license
