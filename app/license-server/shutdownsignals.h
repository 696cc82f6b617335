// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license::server {

/// Signals from the event loop that this process is to end: once, at the first cause.
class ShutdownSignals final : public QObject
{
    Q_OBJECT

public:
    /// One instance per process at a time.
    ShutdownSignals();
    ~ShutdownSignals() override;

    /// SIGTERM, SIGINT and SIGHUP are causes from here on, unless already ignored; on Windows the console's events.
    bool watchSignals();
    /// The end of standard input is a cause: the parent process is gone.
    void watchStandardInput();

signals:
    void requested();

private:
    void request();

    bool m_requested = false;
};

} // namespace license::server
