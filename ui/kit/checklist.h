// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/connectioncheckstate.h"

#include <QWidget>

class QVBoxLayout;

namespace license::ui {

class CheckRow;

/// The stages of a connection check below each other, as they come in. One stop for the keyboard; Ctrl+C copies it.
class Checklist final : public QWidget
{
    Q_OBJECT
public:
    explicit Checklist(QWidget *parent = nullptr);

    void present(const ConnectionCheckState &state);
    /// All rows as lines of text.
    QString asText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QVector<CheckRow *> m_rows;
};

} // namespace license::ui
