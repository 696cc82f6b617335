// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QObject>

class QDBusObjectPath;

namespace license {

/// Reports what a person changes in the keychain beside our programs, by the signals of the Secret Service; it asks for
/// no secret, so no prompt appears. A system without such signals is no error: retries find it out later.
class KeychainWatch final : public QObject
{
    Q_OBJECT
public:
    explicit KeychainWatch(QObject *parent = nullptr);

signals:
    /// The secret under one of our keys was created or changed, last at `when` by the wall clock. A keychain that is
    /// locked or unlocked reports its entries too, with the time of their last change.
    void changed(const QString &key, license::Instant when);
    void unlocked();

private slots:
    void noteItem(const QDBusObjectPath &item);
    void noteCollection(const QDBusObjectPath &collection);
};

} // namespace license
