// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/store/objectlistcache.h"
#include "core/store/store.h"
#include "core/sync/connectionchange.h"
#include "core/sync/fleetprivate.h"
#include "core/sync/highwatermark.h"
#include "core/sync/refreshsteps.h"
#include "core/sync/serviceloader.h"
#include "core/sync/tokens.h"

#include <QPointer>
#include <QRandomGenerator>

#include <utility>

namespace license {

// A person's changes of a service.

namespace {

/// The state of a service that has just been added, with all that is known of it. What the disk does not take is
/// repeated by the next refresh.
ServiceState furnished(Store &store, Service service, const KeptService &given, const Reading &now, double random)
{
    if (store.setTokenFacts(service.id, given.facts).ok()) {
        service = withTokenFacts(std::move(service), given.facts);
    }
    ServiceState before{.service = service};
    if (given.proof && !given.past.isEmpty() && store.addPast(service.id, given.past, given.usedInPast).ok()) {
        before.document = given.proof->document; // it is not the first one of this past
    }
    if (given.proof) {
        const ReplyInput input{.before = before,
                               .floor = 0,
                               .trigger = Trigger::Manual,
                               .started = given.proof->started,
                               .received = given.proof->received,
                               .random = random};
        static_cast<void>(acceptReply(store, input, given.proof->reply).ok());
    }
    return loadState(store, service, now);
}

/// `done` for an answer that comes later: it is not called once `receiver` is destroyed.
template <typename DoneFunction>
auto unlessGone(QObject *receiver, DoneFunction done)
{
    return [alive = QPointer<QObject>(receiver), done = std::move(done)](const auto &result) {
        if (alive && done) {
            done(result);
        }
    };
}

} // namespace

void Fleet::add(const Connection &connection, Secret token, QObject *receiver, AddDone done,
                std::function<void(const Error &)> warning)
{
    const auto secret = std::make_shared<Secret>(std::move(token));
    d->context.storage.run(
        this,
        [connection, now = d->context.clock.now()](Store &store) -> Result<ServiceState> {
            const auto added = store.addService(connection);
            return added ? Result<ServiceState>(loadState(store, *added, now)) : added.error();
        },
        [this, secret, answer = unlessGone(receiver, std::move(done)),
         warn = unlessGone(receiver, std::move(warning))](const Result<ServiceState> &added) {
            if (!added) {
                answer(added.error());
                return;
            }
            d->tokens.keepFirst(
                added->service, std::move(*secret), this,
                [this, state = *added, answer](const TokenFacts &facts) {
                    ServiceMonitor *monitor = find(state.service.id);
                    ServiceState known = state;
                    known.service = withTokenFacts(state.service, facts);
                    answer(monitor ? monitor : adopt(std::make_unique<ServiceMonitor>(std::move(known), d->context)));
                },
                warn);
        });
}

void Fleet::addKept(const KeptService &service, QObject *receiver, AddDone done)
{
    d->context.storage.run(
        this,
        [service, now = d->context.clock.now(),
         random = QRandomGenerator::global()->generateDouble()](Store &store) -> Result<ServiceState> {
            const auto added = store.addService(service.connection);
            return added ? Result<ServiceState>(furnished(store, *added, service, now, random)) : added.error();
        },
        [this, answer = unlessGone(receiver, std::move(done))](const Result<ServiceState> &added) {
            if (!added) {
                answer(added.error());
                return;
            }
            ServiceMonitor *monitor = find(added->service.id); // it may have been read from the store meanwhile
            if (!monitor) {
                monitor = adopt(std::make_unique<ServiceMonitor>(*added, d->context));
            }
            const auto mark = markOf(*added);
            if (mark && d->context.vault.kind() == Vault::Kind::Keychain) {
                keepMark(d->context.vault, added->service, *mark, monitor);
            }
            answer(monitor);
        });
}

void Fleet::remove(ServiceId id, QObject *receiver, std::function<void(Result<Done>)> done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    d->context.storage.run(
        this,
        [id, document = monitor->state().document](Store &store) {
            auto removed = store.removeService(id);
            if (removed && document && document->objects) {
                ObjectListCache(store.folder()).remove(*document->objects);
            }
            return removed;
        },
        [this, service = monitor->state().service,
         answer = unlessGone(receiver, std::move(done))](const Result<Done> &removed) {
            if (!removed) {
                answer(removed);
                return;
            }
            drop(service.id);
            removeManagementToken(d->context.vault, service, this,
                                  [this, service, answer] { removeTokens(d->context.vault, service, this, answer); });
        });
}

void Fleet::rename(ServiceId id, const QString &name, QObject *receiver, ServiceDone done)
{
    ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    const QString before = monitor->state().service.connection.name;
    const ServiceMonitor *other = findByName(name);
    if (!other || other == monitor) { // otherwise the store refuses it
        d->newNames.insert(id, name);
        setName(*monitor, name);
    }
    d->context.storage.run(
        this, [id, name](Store &store) { return store.renameService(id, name); },
        [this, id, name, before, answer = unlessGone(receiver, std::move(done))](const Result<Done> &renamed) {
            ServiceMonitor *known = find(id);
            if (known && d->newNames.value(id, name) == name) { // otherwise it has a newer one
                d->newNames.remove(id);
                setName(*known, renamed ? name : before);
            }
            answer(renamed);
        });
}

void Fleet::setName(ServiceMonitor &monitor, const QString &name)
{
    Service service = monitor.state().service;
    service.connection.name = name;
    monitor.setService(service);
    sort();
}

void Fleet::replaceToken(ServiceId id, Secret token, QObject *receiver, ServiceDone done)
{
    d->tokens.replace(id, std::move(token), receiver, [this, id, done = std::move(done)](const Result<Done> &replaced) {
        readService(id, [](const Result<Done> &) {}); // its pause has ended in the store
        done(replaced);
    });
}

void Fleet::removeToken(ServiceId id, QObject *receiver, ServiceDone done)
{
    d->tokens.remove(id, receiver, std::move(done));
}

void Fleet::replaceConnection(ServiceId id, const Connection &connection, QObject *receiver, ServiceDone done)
{
    ServiceMonitor *monitor = find(id);
    const ServiceDone answer = receiver ? ServiceDone(unlessGone(receiver, std::move(done))) : std::move(done);
    if (!monitor) {
        answer(noSuchService());
        return;
    }
    if (monitor->state().refreshing) {
        // It uses the connection being replaced; joining it reports its end in any case.
        monitor->refresh(Trigger::Scheduled, milliseconds{1}, d->changes.get(),
                         [this, id, connection, answer](const RefreshOutcome &) { exchange(id, connection, answer); });
        monitor->cancel();
        return;
    }
    exchange(id, connection, answer);
}

void Fleet::exchange(ServiceId id, const Connection &connection, ServiceDone done)
{
    const ServiceMonitor *monitor = find(id);
    if (!monitor) {
        done(noSuchService());
        return;
    }
    license::replaceConnection(d->context, monitor->state(), connection, d->changes.get(),
                               [this, id, done = std::move(done)](const Result<Done> &replaced) {
                                   if (!replaced) {
                                       done(replaced);
                                       return;
                                   }
                                   readService(id, done);
                               });
}

void Fleet::setAddedAuthorities(ServiceId id, const QByteArray &pem, QObject *receiver, ServiceDone done)
{
    d->context.storage.run(
        this, [id, pem](Store &store) { return store.setAddedAuthorities(id, pem); },
        [this, id, answer = unlessGone(receiver, std::move(done))](const Result<Done> &saved) {
            if (saved) {
                readService(id, answer);
            } else {
                answer(saved);
            }
        });
}

} // namespace license
