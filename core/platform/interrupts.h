// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace license::platform {

/// Tells, through the event loop, that somebody wants the program to end: SIGINT, SIGTERM and SIGHUP on Linux, the
/// console's events on Windows. A signal that was ignored when the program started stays ignored: nohup and a shell's
/// background jobs mean it. A second wish ends the program the hard way. One object of a process at a time.
class Interrupts final : public QObject
{
    Q_OBJECT
public:
    Interrupts();
    ~Interrupts() override;

    /// True from the first wish on, also before the event loop has told of it.
    static bool wanted();
    /// On Linux a descriptor that can be read from the first wish on, for poll(); -1 where no object is there.
    static int descriptor();

signals:
    void interrupted();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license::platform
