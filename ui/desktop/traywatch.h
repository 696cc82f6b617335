// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace license::ui {

/// Whether this desktop has a tray, and when one comes: a program that starts with the session is often there before
/// the panel. Qt asks once in the life of a process, as the first tray icon is made, and never again; so none is made
/// before there is a tray.
class TrayWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TrayWatch(QObject *parent = nullptr);
    ~TrayWatch() override;

    /// As far as is known by now; a desktop that has just been asked answers with changed().
    bool isThere() const;
    /// False where a tray icon may be made at any time: Qt finds a tray that comes later by itself.
    bool hasToBeAwaited() const;

signals:
    /// A tray has come or gone.
    void changed();

private slots:
    void look();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license::ui
