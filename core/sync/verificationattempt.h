// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/sync/highwatermark.h"
#include "core/sync/refreshresult.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"
#include "core/sync/tokens.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace license {

class Call;

/// One attempt to verify a service whose lock is held: vault → client → protocol and store. A keychain that has
/// returned the token is also asked for its high-water mark, which raises the grace clock of a restored store. Calls
/// `done` exactly once, never after destruction; a failure is saved as well.
class VerificationAttempt final : public QObject
{
    Q_OBJECT
public:
    using Finished = std::function<void(RefreshResult)>;

    /// `started` is the beginning of the refresh.
    VerificationAttempt(const SyncContext &context, ServiceState known, Trigger trigger, QDeadlineTimer deadline,
                        const Reading &started, Finished done, QObject *parent);
    ~VerificationAttempt() override;

    /// `byPerson`: the keychain asks again for what was refused to the timer.
    void start(ServiceState known, bool byPerson);
    /// The same without asking: what was answered before and could not be saved.
    void start(ServiceState known, const std::shared_ptr<const UnsavedResult> &unsaved);
    /// It fails before it has started.
    void fail(const Error &error);
    void cancel();
    /// The origin of the request, for the history.
    void setTrigger(Trigger trigger) { m_trigger = trigger; }
    /// For the server or the keychain.
    bool isWaiting() const { return m_stage == Stage::Token || m_stage == Stage::Network; }

signals:
    void waitingChanged();

private:
    enum class Stage { Idle, Token, Network, Save, Finished };

    void enter(Stage stage);
    void readToken();
    void readMark(std::shared_ptr<const Secret> token);
    bool hasOutlivedItsClaim() const;
    void send(const std::shared_ptr<const Secret> &token);
    void answered(Result<VerificationReply> reply);
    void accept(VerificationReply reply);
    /// Calls `save` with the store, again each second while its error may pass (repeats()), and then `ended` with what
    /// it has returned.
    template <typename Save, typename Ended>
    void saveWhileItMayHelp(Save save, Ended ended);
    void save(const std::shared_ptr<const ArrivedReply> &arrived);
    void finishAccepted(const std::shared_ptr<const ArrivedReply> &arrived, ReplyResult result);
    void saveFailed(const Error &error, const Reading &ended);
    /// `failure` continues from what the store knows.
    void saveFailure(const std::function<FailedAttempt(const Store &)> &failure);
    void finishFailed(const FailedAttempt &failed, const std::optional<Error> &unsaved);
    bool repeats(const std::optional<Error> &unsaved) const;
    void deadlinePassed();
    void finish(RefreshResult result);

    const SyncContext &m_context;
    ServiceState m_known;
    Trigger m_trigger;
    const QDeadlineTimer m_deadline;
    const Reading m_started;
    QTimer m_patience; ///< with the keychain
    Finished m_done;
    Stage m_stage = Stage::Idle;
    bool m_cancelled = false;
    std::shared_ptr<const UnsavedResult> m_before; ///< was answered before
    std::optional<TokenChoice> m_tokens;           ///< once the token is needed
    MarkUse m_mark;
    QPointer<Call> m_call;
    QString m_requestId;
};

} // namespace license
