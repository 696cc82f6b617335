// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/text/tone.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <optional>

namespace license::ui {

/// A service that needs attention, in the tray's menu.
struct TrayLine
{
    ServiceId service{};
    std::optional<text::Tone> tone{}; ///< nothing for what is reported and not verified
    QString words;
    bool operator==(const TrayLine &) const = default;
};

/// The tray's summary of all services.
struct TrayState
{
    text::Tone worst = text::Tone::Neutral;
    QString words; ///< the tooltip, also for screen readers; it contains no server text
    bool canRefresh = false;
    QVector<TrayLine> lines{}; ///< worst first; what is reported comes last
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
    /// A line of the menu was chosen.
    void serviceRequested(license::ServiceId id);
    void refreshAllRequested();
    void quitRequested();
};

} // namespace license::ui
