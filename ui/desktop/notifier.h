// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestatus.h"
#include "core/domain/service.h"

#include <QObject>
#include <QString>

#include <optional>

namespace license::ui {

/// One notification of the desktop. Its texts are plain: whoever shows them escapes what would be read as markup.
struct Notice
{
    QString topic; ///< a later notice of the same topic takes the place of this one
    Severity severity = Severity::Warning;
    QString title;
    QString body;
    std::optional<ServiceId> service; ///< what a press on it opens
    bool operator==(const Notice &) const = default;
};

inline const QString testTopic = QStringLiteral("test"); ///< of the alert that a person sends to see one

/// Shows notifications. Whether and how loudly is the desktop's business: it has quiet hours, we tell how urgent it is.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Returns at once; the desktop may take its time, or have nobody who shows it.
    virtual void notify(const Notice &notice) = 0;

signals:
    /// A person has pressed a notice.
    void activated(std::optional<license::ServiceId> service);
    /// The desktop has shown one.
    void shown(const license::ui::Notice &notice);
    /// Nobody shows it.
    void refused(const license::ui::Notice &notice);
};

} // namespace license::ui
