// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainquirks.h"
#include "core/credentials/keychainwatch.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#include <QVariantMap>

#include <functional>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString secrets = u"org.freedesktop.secrets"_s;
const QString collectionInterface = u"org.freedesktop.Secret.Collection"_s;

/// `done` receives the properties once they are known; never on an error.
void readProperties(const QString &path, const QString &interface, QObject *context,
                    std::function<void(const QVariantMap &)> done)
{
    auto call = QDBusMessage::createMethodCall(secrets, path, u"org.freedesktop.DBus.Properties"_s, u"GetAll"_s);
    call.setArguments({interface});
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done = std::move(done)] {
        const QDBusPendingReply<QVariantMap> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            done(reply.value());
        }
    });
}

} // namespace

KeychainWatch::KeychainWatch(QObject *parent) : QObject(parent)
{
    // The header only declares it, and without its name Qt connects no slot that takes it.
    qRegisterMetaType<QDBusObjectPath>("QDBusObjectPath");
    QDBusConnection bus = QDBusConnection::sessionBus();
    for (const QString &signal : {u"ItemCreated"_s, u"ItemChanged"_s}) {
        bus.connect(secrets, {}, collectionInterface, signal, this, SLOT(noteItem(QDBusObjectPath)));
    }
    bus.connect(secrets, {}, u"org.freedesktop.Secret.Service"_s, u"CollectionChanged"_s, this,
                SLOT(noteCollection(QDBusObjectPath)));
}

void KeychainWatch::noteItem(const QDBusObjectPath &item)
{
    readProperties(item.path(), u"org.freedesktop.Secret.Item"_s, this, [this](const QVariantMap &properties) {
        // The attributes are those that QtKeychain sets.
        const auto attributes = qdbus_cast<QMap<QString, QString>>(properties.value(u"Attributes"_s));
        const QString key = attributes.value(u"user"_s);
        // Reading a locked entry would open a prompt.
        if (attributes.value(u"server"_s) == keychainService && !key.isEmpty() &&
            !properties.value(u"Locked"_s).toBool()) {
            emit changed(key, Instant{seconds{properties.value(u"Modified"_s).toLongLong()}});
        }
    });
}

void KeychainWatch::noteCollection(const QDBusObjectPath &collection)
{
    readProperties(collection.path(), collectionInterface, this, [this](const QVariantMap &properties) {
        if (!properties.value(u"Locked"_s, true).toBool()) {
            emit unlocked();
        }
    });
}

} // namespace license
