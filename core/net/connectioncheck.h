// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/checkstage.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/net/proxysettings.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace license {

/// Finds out how far a request gets: one check, stage by stage; what comes after a failure is skipped. Neither a seq
/// nor a document is used up: it asks for an object list that no server has, where 404 says that the token is good.
/// Without a proxy there is no tunnel to check; with one, Name and Tcp are about the proxy.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const QVector<StageResult> &)>;
    using Token = Result<std::shared_ptr<const Secret>>;

    ConnectionCheck(const Clock &clock, ProxySettings proxy, QObject *parent = nullptr);
    /// Cancels what still runs: `done` gets the stages so far.
    ~ConnectionCheck() override;

    /// Called once for an object. `token` as the vault answered; its error is that of the last stage. `done` is called
    /// exactly once, through the event loop, with all eight stages, unless `context` goes first.
    void run(const Connection &connection, Token token, QObject *context, Done done);
    /// Ends the running stage as Failed with Cancelled and skips the others.
    void cancel();

    static constexpr std::chrono::seconds stageDeadline{5};
    static constexpr std::chrono::seconds wholeDeadline{25};
    /// Before run(), where a caller has less patience.
    void setDeadlines(milliseconds stage, milliseconds whole);

signals:
    void stageStarted(license::CheckStage stage);
    /// Once for each stage, in order, also for the skipped ones.
    void stageFinished(const license::StageResult &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
