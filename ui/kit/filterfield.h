// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace license::ui {

/// A filter as you type, with a button to clear it; Esc first clears it, and only then reaches other receivers.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

    /// Ctrl+F: takes the focus and selects the present text.
    void takeFocus();
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace license::ui
