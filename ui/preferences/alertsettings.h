// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "ui/kit/grouppanel.h"

class QGridLayout;

namespace license::ui {

class CheckBox;
class NumberField;
class PlainLabel;

/// Which alerts are wanted, and from when: a line per kind, with its thresholds.
class AlertSettings final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AlertSettings(QWidget *parent = nullptr);

    void present(const AlertPreferences &alerts);
    const AlertPreferences &value() const { return m_value; }
    /// The result of the test alert; empty if none was requested.
    void showTestNote(const QString &words);

signals:
    void changed();
    void testRequested();

private:
    /// The text below the line of a kind; may be empty.
    QString noteOf(AlertKind kind) const;
    void addKind(QGridLayout *grid, AlertKind kind, const QString &words);
    void showThresholds();
    NumberField *threshold(const QString &name, const QString &unit, const QString &words,
                           int AlertPreferences::*member, int least, int most);
    QWidget *makeThresholds(AlertKind kind);
    QWidget *makeTest();

    struct Threshold
    {
        AlertKind kind;
        NumberField *field;
        int AlertPreferences::*member;
    };

    AlertPreferences m_value;
    QVector<CheckBox *> m_kinds; ///< in the order of alertKinds
    QVector<Threshold> m_thresholds;
    PlainLabel *m_note;
    PlainLabel *m_endNote = nullptr; ///< below the package's end, whose later steps depend on the first
};

} // namespace license::ui
