// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace license::ui {

class IconLabel;
class UsageBar;

/// A bar with its texts: name and used count above, the rest below.
class UsageRow final : public QWidget
{
    Q_OBJECT
public:
    /// `role` is the style of the name.
    UsageRow(PlainLabel::Role role, QWidget *parent);

    struct Words
    {
        QString name;                      ///< "Agents"
        QString usage;                     ///< "32 of 50"
        QString note;                      ///< "18 free", with an icon where it is a warning; may be empty
        std::optional<Accent> accent = {}; ///< overrides that of the two numbers
    };
    void present(const Words &words, qint64 used, qint64 total);
    /// A text instead of the bar, if there is nothing to count.
    void presentWords(const QString &name, const QString &note);
    const UsageBar &bar() const { return *m_bar; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QGridLayout *m_grid = nullptr;
    std::optional<bool> m_below; ///< whether the used count is below the name
    PlainLabel *m_name;
    PlainLabel *m_usage;
    UsageBar *m_bar;
    IconLabel *m_noteIcon;
    PlainLabel *m_note;
};

} // namespace license::ui
