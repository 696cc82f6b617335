// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace license::ui {

class IconLabel;
class PlainLabel;

/// The content of one fact: a value, a quieter line below it, and an icon if its tone matters.
struct FactValue
{
    QString value;
    QString note;
    std::optional<Accent> accent;
    QString source; ///< its source and age; the tooltip and the description for screen readers
};

/// A list of facts: a name on the leading side, its value beside it.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// Adds a fact; `objectName` names the label of its value, the note's is the same with "Note".
    int add(const QString &objectName, const QString &name);
    /// Hides a fact that says nothing yet, with its distance; a new value shows icon and note again.
    void setShown(int fact, bool shown);
    void setValue(int fact, const FactValue &value);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        PlainLabel *name;
        IconLabel *icon;
        PlainLabel *value;
        PlainLabel *note;
    };

    /// The widths that the longest word of a name, and of a value, needs.
    int leastName() const;
    int leastValue() const;
    /// Names wrap only where the values would be cut.
    void placeNames();

    QGridLayout *m_grid;
    QVector<Row> m_rows;
};

} // namespace license::ui
