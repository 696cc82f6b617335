// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace license::platform {

/// Reports, through the event loop, a request to end the program: SIGINT, SIGTERM and SIGHUP on Linux, the console's
/// events on Windows. A signal that was ignored when the program started stays ignored, as nohup and a shell's
/// background jobs intend. A second request ends the program at once. One instance per process at a time.
class Interrupts final : public QObject
{
    Q_OBJECT
public:
    Interrupts();
    ~Interrupts() override;

    /// True from the first request on, even before the event loop reports it.
    static bool wanted();
    /// On Linux a descriptor that is readable from the first request on, for poll(); -1 without an instance.
    static int descriptor();

signals:
    void interrupted();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license::platform
