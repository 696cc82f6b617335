// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license::ui {

/// Closes an open list or menu, which Esc leaves before it leaves the page below. A list closes itself while Qt still
/// asks who wants the key: the window's shortcut comes after that, when nothing is open any more.
class Innermost final : public QObject
{
    Q_OBJECT
public:
    explicit Innermost(QObject *parent);

    /// True if Esc was for a list or a menu, which is closed now.
    bool close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_wasOpen = false; ///< when the key that is being handled was pressed
};

} // namespace license::ui
