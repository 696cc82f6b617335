// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license {

/// Tells of changes in a team's database as they happen, whoever makes them, without asking it. Signals come in the
/// thread of this object.
class TeamNews : public QObject
{
    Q_OBJECT
public:
    /// False while the database is away: changes are not told then.
    virtual bool isComplete() const = 0;

signals:
    /// Something has changed, or may have: the database is back, or away.
    void noticed();
};

} // namespace license
