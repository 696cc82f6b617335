// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QObject>
#include <QString>

namespace license::ui {

/// What the tray says of all services.
struct TrayState
{
    Severity worst = Severity::Unknown;
    QString words; ///< the tooltip, also for screen readers; no word of it is a server's
    bool canRefresh = false;
    bool operator==(const TrayState &) const = default;
};

/// The desktop's tray, where it has one.
class Tray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isAvailable() const = 0;
    virtual void present(const TrayState &state) = 0;
    /// Its words are in another language now.
    virtual void retranslate() = 0;

signals:
    /// isAvailable() is another answer now.
    void availabilityChanged();
    void openRequested();
    void refreshAllRequested();
    void quitRequested();
};

} // namespace license::ui
