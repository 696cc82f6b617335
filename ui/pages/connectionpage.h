// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace license::ui {

class CheckPanel;
class ComponentPanel;

/// `Settings › Connection`: whether and how this computer reaches the license server. Each panel shows one thing and
/// says what a person wants of it; a controller of its own answers.
class ConnectionPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    CheckPanel *check() const { return m_check; }
    ComponentPanel *components() const { return m_components; }

private:
    CheckPanel *m_check;
    ComponentPanel *m_components;
};

} // namespace license::ui
