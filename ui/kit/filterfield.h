// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace license::ui {

/// A filter as you type, with a button to clear it; Esc clears it first, and only then goes on to whoever else wants
/// it.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

    /// Ctrl+F: takes the keyboard and selects what is there.
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace license::ui
