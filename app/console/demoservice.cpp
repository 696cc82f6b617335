// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demoservice.h"

#include "app/console/demopast.h"
#include "app/console/demoserver.h"
#include "core/credentials/tokentext.h"
#include "core/credentials/vault.h"
#include "core/protocol/connectionfile.h"
#include "core/sync/fleet.h"

#include <QFile>

#include <utility>

namespace license {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void addDemoService(Fleet &fleet, const SyncContext &context, DemoServer &server,
                    std::function<void(const Result<ServiceMonitor *> &)> done)
{
    const auto connection = parseConnectionFile(contentOf(server.connectionFile()));
    auto read = tokenFrom(contentOf(server.tokenFile()));
    if (!connection || !read) {
        done(connection ? read.error() : connection.error());
        return;
    }
    const auto token = std::make_shared<const Secret>(read.take());
    tryToken(context, *connection, *token, 0, &server,
             [&fleet, &server, context, connection = *connection, token,
              done = std::move(done)](const Result<TrialReply> &proof) {
                 if (!proof) {
                     done(proof.error());
                     return;
                 }
                 const DemoPast past = pastOf(proof->document, context.clock.now().wall);
                 const KeptService service{.connection = connection,
                                           .facts = {.expected = true, .storedAt = context.clock.now().wall},
                                           .proof = *proof,
                                           .past = past.entries,
                                           .usedInPast = past.usage};
                 context.vault.keep({.connection = connection}, token->clone(), &server,
                                    [&fleet, &server, service, done](const Result<Done> &kept) {
                                        if (kept) {
                                            fleet.addKept(service, &server, done);
                                        } else {
                                            done(kept.error());
                                        }
                                    });
             });
}

} // namespace license
