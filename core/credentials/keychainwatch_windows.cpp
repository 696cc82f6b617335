// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainwatch.h"

namespace license {

// The Credential Store tells nobody of its changes, and is never locked in a session.

KeychainWatch::KeychainWatch(QObject *parent) : QObject(parent) {}

void KeychainWatch::noteItem(const QDBusObjectPath &) {}

void KeychainWatch::noteCollection(const QDBusObjectPath &) {}

} // namespace license
