// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"

#include <QObject>
#include <QString>

namespace license::ui {

/// The tray's summary of all services.
struct TrayState
{
    Severity worst = Severity::Unknown;
    QString words; ///< the tooltip, also for screen readers; it contains no server text
    bool canRefresh = false;
    bool operator==(const TrayState &) const = default;
};

/// The desktop's tray, if it has one.
class Tray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isAvailable() const = 0;
    virtual void present(const TrayState &state) = 0;
    /// The language has changed.
    virtual void retranslate() = 0;

signals:
    /// isAvailable() has changed.
    void availabilityChanged();
    void openRequested();
    void refreshAllRequested();
    void quitRequested();
};

} // namespace license::ui
