// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectioncheck.h"

#include "core/net/checkrun.h"

#include <utility>

namespace license {

struct ConnectionCheck::Private
{
    const Clock &clock;
    ProxySettings proxy;
    Deadlines deadlines;
    std::unique_ptr<CheckRun> run;
};

ConnectionCheck::ConnectionCheck(const Clock &clock, ProxySettings proxy, QObject *parent)
    : ConnectionCheck(clock, std::move(proxy), Deadlines(), parent)
{}

ConnectionCheck::ConnectionCheck(const Clock &clock, ProxySettings proxy, const Deadlines &deadlines, QObject *parent)
    : QObject(parent), d(new Private{.clock = clock, .proxy = std::move(proxy), .deadlines = deadlines, .run = {}})
{}

ConnectionCheck::~ConnectionCheck()
{
    cancel();
}

void ConnectionCheck::run(const Connection &connection, Token token, QObject *context, Done done)
{
    Q_ASSERT(!d->run);
    d->run = std::make_unique<CheckRun>(connection, std::move(token), d->proxy, d->clock, d->deadlines.stage);
    QPointer<QObject> receiver(context);
    connect(d->run.get(), &CheckRun::stageStarted, this, &ConnectionCheck::stageStarted);
    connect(d->run.get(), &CheckRun::stageFinished, this, &ConnectionCheck::stageFinished);
    connect(d->run.get(), &CheckRun::finished, this, [this, receiver, done = std::move(done)] {
        if (receiver) {
            QMetaObject::invokeMethod(
                receiver, [done, results = d->run->results()] { done(results); }, Qt::QueuedConnection);
        }
    });
    d->run->start(d->deadlines.whole);
}

void ConnectionCheck::cancel()
{
    if (d->run) {
        d->run->cancel();
    }
}

} // namespace license
