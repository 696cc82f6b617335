// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace license::ui {

/// One step of the breadcrumb: a flat button in the size of the title, underlined while hovered or focused. Disabled,
/// it is a plain heading.
class CrumbLink final : public QAbstractButton
{
    Q_OBJECT
public:
    CrumbLink(const QString &text, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont shownFont() const;
};

} // namespace license::ui
