// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/navigator.h"

namespace license::ui {

class MainWindow;

/// The window as features see it.
class WindowNavigator final : public Navigator
{
    Q_OBJECT
public:
    /// The window lives as long as this object.
    explicit WindowNavigator(MainWindow *window);

    PageId currentPage() const override;
    void go(PageId page) override;
    QWidget *window() const override;
    NoticeStrip *notice() const override;
    bool isDemo() const override;
    NoticeStrip *refusal() const override;

private:
    MainWindow *m_window;
};

} // namespace license::ui
