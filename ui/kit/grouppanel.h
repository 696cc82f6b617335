// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

namespace license::ui {

/// A plain group surface: the palette's base, one hairline, rounded corners; optionally a colored edge on the leading
/// side. Its layout has a panel's margins.
class GroupPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GroupPanel(QWidget *parent = nullptr);

    /// Lets one widget fill the panel up to its hairline.
    void setContent(QWidget *content);
    void setEdge(std::optional<Accent> edge);
    std::optional<Accent> edge() const { return m_edge; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applySurface();

    std::optional<Accent> m_edge;
    bool m_applying = false;
};

} // namespace license::ui
