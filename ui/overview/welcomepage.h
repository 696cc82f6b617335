// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace license::ui {

/// Shown while there is no service: how to add one, and a way to look around first.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// There is a license-server to make up a demo with.
    void setDemoAvailable(bool available);

signals:
    void addRequested();
    void fileDropped(const QString &path);
    void demoRequested();

private:
    QWidget *makeAddArea();
    QWidget *makeDemoRow();

    QWidget *m_demo;
};

} // namespace license::ui
