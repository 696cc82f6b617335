// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/connectionchange.h"

#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/store/store.h"
#include "core/sync/highwatermark.h"
#include "core/sync/storeworker.h"
#include "core/sync/tokens.h"

#include <memory>
#include <utility>

namespace license {

namespace {

/// The maximum wait for the keychain's mark; a keychain that hangs proves nothing.
constexpr milliseconds markPatience{2'000};

/// One replacement, from its first step to its answer. Tokens are stored under address and installation: they are
/// copied to the new place first, and the old ones are removed last, so that the service finds a token after any
/// interruption.
struct Exchange : std::enable_shared_from_this<Exchange>
{
    Exchange(const SyncContext &syncContext, ServiceState known, QObject *owner,
             std::function<void(const Result<Done> &)> answer)
        : context(syncContext), state(std::move(known)), after(state.service), receiver(owner), done(std::move(answer))
    {}

    const SyncContext &context;
    const ServiceState state;
    Service after;
    std::optional<HighWaterMark> mark;
    QObject *const receiver;
    const std::function<void(const Result<Done> &)> done;

    const Service &before() const { return state.service; }
    bool usesKeychain() const { return context.vault.kind() == Vault::Kind::Keychain; }
    bool moves() const { return usesKeychain() && markKey(before()).name != markKey(after).name; }

    void start();
    void holdClock(const KeptMark &kept);
    void moveToken();
    void moveNewToken();
    void save();
    void giveUp(const Error &error);
    void tidy();
};

void Exchange::start()
{
    readMark(context.vault, before(), markPatience, receiver, [self = shared_from_this()](const KeptMark &kept) {
        self->holdClock(kept);
        if (self->moves()) {
            self->moveToken();
        } else {
            self->save();
        }
    });
}

void Exchange::holdClock(const KeptMark &kept)
{
    mark = kept.mark;
    if (!mark || !state.clock || !state.document) {
        return;
    }
    const GraceClock clock = state.clock->advanced(context.clock.now());
    // A clock that cannot be saved means a store that cannot be written: the replacement fails as well.
    context.storage.run(
        [id = before().id, held = heldTo(*mark, clock, state)](Store &store) { return store.saveHeartbeat(id, held); });
}

void Exchange::moveToken()
{
    context.vault.read(before(), receiver,
                       [self = shared_from_this()](const Result<std::shared_ptr<const Secret>> &token) {
                           if (!token) {
                               if (self->before().tokenExpected) {
                                   self->done(token.error()); // nothing has been changed yet
                               } else {
                                   self->save();
                               }
                               return;
                           }
                           self->context.vault.write(self->after, (*token)->clone(), self->receiver,
                                                     [self](const Result<Done> &written) {
                                                         if (written) {
                                                             self->moveNewToken();
                                                         } else {
                                                             self->giveUp(written.error());
                                                         }
                                                     });
                       });
}

void Exchange::moveNewToken()
{
    if (!before().tokenPending) {
        save();
        return;
    }
    context.vault.readSecret(newTokenKey(before()), receiver,
                             [self = shared_from_this()](const Result<std::shared_ptr<const Secret>> &token) {
                                 if (!token) {
                                     self->save(); // the next refresh notices its absence, and the active one serves
                                     return;
                                 }
                                 self->context.vault.writeSecret(newTokenKey(self->after), (*token)->clone(),
                                                                 self->receiver,
                                                                 [self](const Result<Done> &) { self->save(); });
                             });
}

void Exchange::save()
{
    context.storage.run(
        receiver,
        [id = before().id, connection = after.connection](Store &store) {
            return store.replaceConnection(id, connection);
        },
        [self = shared_from_this()](const Result<Done> &saved) {
            if (saved) {
                self->tidy();
            } else {
                self->giveUp(saved.error());
            }
        });
}

/// Removes the copies; the service is unchanged.
void Exchange::giveUp(const Error &error)
{
    if (!moves()) {
        done(error);
        return;
    }
    removeTokens(context.vault, after, receiver,
                 [self = shared_from_this(), error](const Result<Done> &) { self->done(error); });
}

/// The tokens copied to a new place are no longer needed at the old one. The store has ended the sign-in at the
/// Management Service, which was made for the installation before.
void Exchange::tidy()
{
    if (!moves()) {
        done(Done{});
        return;
    }
    if (mark) {
        keepMark(context.vault, after, *mark, receiver);
    }
    removeManagementToken(context.vault, before(), receiver, [self = shared_from_this()] {
        removeTokens(self->context.vault, self->before(), self->receiver,
                     [self](const Result<Done> &) { self->done(Done{}); });
    });
}

} // namespace

Connection replacementFor(const Connection &present, Connection file)
{
    file.name = present.name;
    file.addedCa = file.url == present.url ? present.addedCa : QByteArray();
    return file;
}

void replaceConnection(const SyncContext &context, const ServiceState &state, const Connection &file, QObject *receiver,
                       std::function<void(const Result<Done> &)> done)
{
    const auto exchange = std::make_shared<Exchange>(context, state, receiver, std::move(done));
    exchange->after.connection = replacementFor(state.service.connection, file);
    exchange->start();
}

} // namespace license
