// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace license::ui {

/// Whether this desktop has a tray, and when one appears: a program of a new session often starts before the panel. Qt
/// checks only once per process, when the first tray icon is created; so none is created before there is a tray.
class TrayWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TrayWatch(QObject *parent = nullptr);
    ~TrayWatch() override;

    /// Asks the desktop, once. Before that there is no tray: a window appears before anybody is asked about its tray.
    void follow();
    /// As far as known; a desktop that was just asked answers with changed().
    bool isThere() const;
    /// False if, once followed, a tray icon may be created at any time: Qt detects a later tray by itself.
    bool hasToBeAwaited() const;

signals:
    /// A tray has appeared or disappeared.
    void changed();

private slots:
    void look();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license::ui
