// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serviceloader.h"

#include "core/protocol/documentparser.h"
#include "core/store/preferences.h"

namespace license {

ServiceState loadState(const Store &store, const Service &service)
{
    ServiceState state;
    state.service = service;
    state.refreshEvery = loadRefreshEvery(store);
    const auto stored = store.state(service.id);
    if (!stored) {
        state.storageError = stored.error();
        return state;
    }
    state.attempts = stored->attempts;
    state.seq = stored->seq;
    if (stored->reply.isEmpty() || !stored->clock) {
        return state;
    }
    auto document = verifyDocument(stored->reply, service.connection, std::nullopt);
    if (!document) {
        state.storageError =
            Error{.code = ErrorCode::StorageFailed,
                  .detail = QStringLiteral("the stored document is refused: ") + document.error().detail};
        return state;
    }
    state.document = document.take();
    state.clock = stored->clock;
    return state;
}

} // namespace license
