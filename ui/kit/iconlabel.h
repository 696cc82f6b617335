// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace license::ui {

/// A picture beside text with the same meaning; hidden from screen readers for that reason.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(int extent, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    /// For a picture with a direction: it is mirrored in right-to-left layouts.
    void setPointing(bool pointing);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_extent;
    bool m_pointing = false;
    QIcon m_icon;
};

} // namespace license::ui
