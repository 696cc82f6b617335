// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/serverstate.h"

#include "app/license-server/files.h"
#include "core/platform/folder.h"
#include "core/platform/places.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

const QString accountKey = u"account"_s;
const QString conditionsKey = u"conditions"_s;
const QString objectsKey = u"objects"_s;

} // namespace

ServerState::ServerState(WallClock wallClock) : m_wallClock(std::move(wallClock)) {}

Result<std::unique_ptr<ServerState>> ServerState::open(const Options &options, const WallClock &wallClock)
{
    std::unique_ptr<ServerState> state(new ServerState(wallClock));
    if (const Result<Done> loaded = state->load(options); !loaded)
        return loaded.error();
    return state;
}

Result<Done> ServerState::load(const Options &options)
{
    const Result<QString> place = platform::absolutePath(options.state);
    if (!place)
        return failure(u"cannot use the folder %1"_s.arg(place.error().detail));
    const QString &folder = *place;
    if (Result<Done> made = makePrivateFolder(folder); !made)
        return made;
    Result<platform::Folder> opened = platform::Folder::open(folder);
    if (!opened)
        return failure(u"cannot use the folder %1"_s.arg(opened.error().detail));
    static_cast<void>(opened->close(u"lock"_s).ok()); // left by an older server; the folder is private already
    m_lock = std::make_unique<platform::FileLock>(opened.take(), u"lock"_s);
    switch (m_lock->tryTake()) {
    case platform::FileLock::State::Held:
        break;
    case platform::FileLock::State::Taken:
        return failure(u"another license-server uses %1"_s.arg(folder));
    case platform::FileLock::State::Unavailable:
        return failure(u"cannot write in %1: check its permissions and the free space"_s.arg(folder));
    }

    Result<Identity> loaded = loadIdentity(options, m_wallClock() / 1000);
    if (!loaded)
        return loaded.error();
    identity = loaded.take();
    check = options.check;
    grace = options.grace;
    signer = std::make_unique<Signer>(identity.signingSeed);
    if (Result<Done> ready = database.open(folder + u"/state.db"_s); !ready)
        return ready;
    loadConditions();
    return loadAccount();
}

Result<Done> ServerState::loadAccount()
{
    objects = objectListFromRecord(database.value(objectsKey), identity.folder + u"/objects"_s);
    // The times in a list depend on its creation: a plan is repeated only if its files are gone.
    ObjectListPlan plan{identity.seed, identity.objects, objects.plan.now};
    if (plan != objects.plan || plan.now == 0)
        plan.now = now();
    const bool changed = plan != objects.plan;
    if (Result<Done> loaded = loadObjects(plan); !loaded)
        return loaded;
    if (const std::optional<Account> kept = accountFromRecord(database.value(accountKey))) {
        account = *kept;
        if (!changed)
            return Done{};
        setUsed(account, objectShares(plan.count));
    } else {
        account = seededAccount(identity.seed, now(), objectShares(plan.count));
    }
    return saveAccount();
}

Result<Done> ServerState::loadObjects(const ObjectListPlan &plan)
{
    if (plan == objects.plan && (plan.count == 0 || objects.present()))
        return Done{};
    if (plan.count == 0) {
        objects = ObjectList{plan, {}, 0, objects.folder};
    } else {
        Result<ObjectList> made = makeObjectList(plan, objects.folder);
        if (!made)
            return made.error();
        objects = made.take();
    }
    return database.setValue(objectsKey, objectListRecord(objects));
}

Result<Done> ServerState::setObjects(qint64 count)
{
    const ObjectList before = objects;
    if (Result<Done> made = loadObjects({identity.seed, count, now()}); !made)
        return made;
    if (before.sha256 != objects.sha256 && !before.sha256.isEmpty()) {
        QFile::remove(before.plainFile());
        QFile::remove(before.gzipFile());
    }
    identity.objects = count;
    setUsed(account, objectShares(count));
    if (Result<Done> saved = saveIdentity(identity); !saved)
        return saved;
    return saveAccount();
}

void ServerState::loadConditions()
{
    const std::optional<Json> kept = parseObject(database.value(conditionsKey));
    if (!kept)
        return;
    conditions.offsetSeconds = kept->value("offset_seconds", qint64(0));
    conditions.rateLimitedUntil = kept->value("rate_limited_until", qint64(0));
    conditions.maintenanceUntil = kept->value("maintenance_until", qint64(0));
}

qint64 ServerState::nowMs() const
{
    return m_wallClock() + conditions.offsetSeconds * 1000;
}

Result<Done> ServerState::saveAccount()
{
    return database.setValue(accountKey, accountRecord(account));
}

Result<Done> ServerState::saveConditions()
{
    const Json record{{"offset_seconds", conditions.offsetSeconds},
                      {"rate_limited_until", conditions.rateLimitedUntil},
                      {"maintenance_until", conditions.maintenanceUntil}};
    return database.setValue(conditionsKey, QByteArray::fromStdString(record.dump()));
}

Result<Done> ServerState::rotateToken()
{
    Identity renewed = identity;
    renewed.token = newToken();
    Result<Done> saved = saveToken(renewed);
    if (saved)
        identity.token = renewed.token;
    return saved;
}

std::optional<Fault> ServerState::takeFault(bool (*concerns)(FaultKind))
{
    if (!conditions.fault || !concerns(conditions.fault->kind))
        return {};
    const Fault fault = *conditions.fault;
    if (conditions.fault->times && --*conditions.fault->times == 0)
        conditions.fault.reset();
    return fault;
}

} // namespace license::server
