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

/// Finds out how far a request gets: one check, stage by stage; after a failure the rest is skipped. It uses up neither
/// a seq nor a document: it requests an object list that no server has, and 404 proves that the token is valid. Without
/// a proxy there is no tunnel to check; with one, Name and Tcp apply to the proxy.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const QVector<StageResult> &)>;
    using Token = Result<std::shared_ptr<const Secret>>;

    struct Deadlines
    {
        milliseconds stage{5'000};
        milliseconds whole{25'000};
    };

    ConnectionCheck(const Clock &clock, ProxySettings proxy, QObject *parent = nullptr);
    ConnectionCheck(const Clock &clock, ProxySettings proxy, const Deadlines &deadlines, QObject *parent = nullptr);
    /// Cancels a running check: `done` gets the stages so far.
    ~ConnectionCheck() override;

    /// Called once per object. `token` is the vault's answer; its error becomes that of the last stage. `done` is
    /// called exactly once, through the event loop, with all eight stages, unless `context` is destroyed first.
    void run(const Connection &connection, Token token, QObject *context, Done done);
    /// Ends the running stage as Failed with Cancelled and skips the others.
    void cancel();

signals:
    void stageStarted(license::CheckStage stage);
    /// Once per stage, in order, including skipped ones.
    void stageFinished(const license::StageResult &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
