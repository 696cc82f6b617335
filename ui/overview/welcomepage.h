// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace license::ui {

class ActionButton;

/// Shown without any service: how to add one, and a way to try the demo first.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Why a person may add no service; empty if they may.
    void setRefusal(const QString &why);
    /// A license-server for the demo is available.
    void setDemoAvailable(bool available);

signals:
    void addRequested();
    void fileDropped(const QString &path);
    void demoRequested();

private:
    QWidget *makeAddArea();
    QWidget *makeDemoRow();

    ActionButton *m_add;
    QWidget *m_demo;
};

} // namespace license::ui
