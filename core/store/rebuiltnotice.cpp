// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rebuiltnotice.h"

#include "core/domain/storageproblem.h"
#include "core/store/store.h"

namespace license {

namespace {

QString key()
{
    return QString::fromLatin1(rebuiltPreference);
}

} // namespace

std::optional<Error> rebuiltNotice(const Store &store)
{
    const auto name = store.preference(key());
    if (!name || name->value_or(QString()).isEmpty()) {
        return std::nullopt;
    }
    return storageError(StorageProblem::Rebuilt, **name);
}

std::optional<Error> takeRebuiltNotice(Store &store)
{
    auto notice = rebuiltNotice(store);
    if (notice) {
        static_cast<void>(store.setPreference(key(), {}).ok()); // if this cannot be saved, the notice appears again
    }
    return notice;
}

} // namespace license
