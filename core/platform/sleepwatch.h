// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace license::platform {

/// Reports when the computer goes to sleep and when it returns: by logind's PrepareForSleep on Linux, by the power
/// broadcast on Windows. A system without such reports is no error: callers check the boot clock too.
class SleepWatch final : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

signals:
    void aboutToSleep();
    void awake();

private slots:
    void prepareForSleep(bool begins);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license::platform
