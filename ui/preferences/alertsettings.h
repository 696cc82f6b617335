// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preferences.h"
#include "ui/kit/grouppanel.h"

class QGridLayout;

namespace license::ui {

class CheckBox;
class NumberField;
class PlainLabel;

/// Which alerts are wanted, and from when on: a line for each kind, with its thresholds.
class AlertSettings final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AlertSettings(QWidget *parent = nullptr);

    void present(const AlertPreferences &alerts);
    const AlertPreferences &value() const { return m_value; }
    /// What came of the test alert; empty while none was asked for.
    void showTestNote(const QString &words);

signals:
    void changed();
    void testRequested();

private:
    /// What stands below the line of a kind; empty where there is nothing to say.
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
