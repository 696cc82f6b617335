// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QObject>
#include <QString>

#include <optional>

namespace license::ui {

/// One desktop notification. Its texts are plain: the notifier escapes markup characters.
struct Notice
{
    QString topic; ///< a later notice of the same topic replaces this one
    Severity severity = Severity::Warning;
    QString title;
    QString body;
    std::optional<ServiceId> service; ///< the service that a press opens
    bool operator==(const Notice &) const = default;
};

inline const QString testTopic = QStringLiteral("test"); ///< of a person's test alert

/// Shows notifications. The desktop decides whether and how loudly: it has quiet hours, we set the urgency.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Returns at once; the desktop may take its time, or have no server.
    virtual void notify(const Notice &notice) = 0;

signals:
    /// A person has pressed a notice.
    void activated(std::optional<license::ServiceId> service);
    /// The desktop has shown one.
    void shown(const license::ui::Notice &notice);
    /// No server shows it.
    void refused(const license::ui::Notice &notice);
};

} // namespace license::ui
