// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/alertsettings.h"

#include "core/domain/alerts.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

AlertSettings::AlertSettings(QWidget *parent) : GroupPanel(parent)
{
    setObjectName(u"alertSettings"_s);
    setAccessibleName(tr("Alerts"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Alerts"), this);
    auto *intro = new PlainLabel(PlainLabel::Role::Secondary,
                                 tr("Each alert appears once, and again only after the problem is resolved. Do Not "
                                    "Disturb follows your desktop."),
                                 this);
    intro->setWordWrap(true);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(0, 1);
    addKind(grid, AlertKind::RefreshFailed, tr("The first refresh that fails"));
    addKind(grid, AlertKind::BeforeDeadline, tr("Before the offline grace period ends"));
    addKind(grid, AlertKind::GraceOver, tr("The offline grace period is over"));
    addKind(grid, AlertKind::VerifiedAgain, tr("Verified again"));
    addKind(grid, AlertKind::PackageEnding, tr("The package ends"));
    addKind(grid, AlertKind::FewFree, tr("Licenses running low"));
    addKind(grid, AlertKind::Verdict, tr("The package is suspended or revoked"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(intro);
    column->addSpacing(space::tight);
    column->addLayout(grid);
    column->addSpacing(space::tight);
    column->addWidget(makeTest());
    present({});
}

QString AlertSettings::noteOf(AlertKind kind) const
{
    switch (kind) {
    case AlertKind::VerifiedAgain:
        return tr("After one of the alerts above.");
    case AlertKind::PackageEnding:
        switch (laterEndSteps(m_value.daysBeforeEnd).size()) {
        case 3:
            return tr("Unless it renews. Repeated 14 days, 7 days and 1 day before, and at the end.");
        case 2:
            return tr("Unless it renews. Repeated 7 days and 1 day before, and at the end.");
        case 1:
            return tr("Unless it renews. Repeated 1 day before, and at the end.");
        default:
            return tr("Unless it renews. Repeated at the end.");
        }
    case AlertKind::RefreshFailed:
    case AlertKind::BeforeDeadline:
    case AlertKind::GraceOver:
    case AlertKind::FewFree:
    case AlertKind::Verdict:
        return {};
    }
    Q_UNREACHABLE();
}

void AlertSettings::addKind(QGridLayout *grid, AlertKind kind, const QString &words)
{
    auto *box = new CheckBox(u"alert_"_s + alertKindName(kind), words, this);
    box->setMinimumHeight(controlHeight(this));
    m_kinds.append(box);
    connect(box, &QCheckBox::toggled, this, [this, kind](bool wanted) {
        m_value.want(kind, wanted);
        showThresholds();
        emit changed();
    });
    const int row = grid->rowCount();
    grid->addWidget(box, row, 0, Qt::AlignTop);
    if (QWidget *thresholds = makeThresholds(kind)) {
        grid->addWidget(thresholds, row, 1, Qt::AlignTrailing);
    }
    if (const QString note = noteOf(kind); !note.isEmpty()) {
        auto *quiet = new PlainLabel(PlainLabel::Role::Secondary, note, this);
        quiet->setObjectName(box->objectName() + u"_note"_s);
        quiet->setWordWrap(true);
        quiet->setIndent(box->indent());
        quiet->setContentsMargins(0, 0, 0, space::tight);
        grid->addWidget(quiet, row + 1, 0, 1, 2);
        box->setAccessibleDescription(note);
        m_endNote = kind == AlertKind::PackageEnding ? quiet : m_endNote;
    }
}

NumberField *AlertSettings::threshold(const QString &name, const QString &unit, const QString &words,
                                      int AlertPreferences::*member, int least, int most)
{
    auto *field = new NumberField(name, {least, most}, unit, words, this);
    connect(field, &QSpinBox::valueChanged, this, [this, member](int value) {
        m_value.*member = value;
        showThresholds();
        emit changed();
    });
    return field;
}

QWidget *AlertSettings::makeThresholds(AlertKind kind)
{
    auto *side = new QWidget(this);
    auto *lines = new QGridLayout(side); // stacked: a narrow window has space for one
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(space::small);
    lines->setVerticalSpacing(space::tight);
    const auto add = [this, side, lines, kind](const QString &words, const QString &spoken, const QString &name,
                                               const QString &unit, int AlertPreferences::*member, int least,
                                               int most) {
        NumberField *field = threshold(name, unit, spoken, member, least, most);
        const int line = lines->rowCount();
        lines->addWidget(new PlainLabel(PlainLabel::Role::Secondary, words, side), line, 0, Qt::AlignTrailing);
        lines->addWidget(field, line, 1, Qt::AlignTrailing);
        m_thresholds.append({kind, field, member});
    };
    //: hours, abbreviated, after a number
    const QString hours = tr(" h");
    //: days, abbreviated, after a number
    const QString days = tr(" d");
    //: after a number
    const QString percent = tr(" %");
    switch (kind) {
    case AlertKind::BeforeDeadline:
        add(tr("First"), tr("First warning, hours before the deadline"), u"firstWarning"_s, hours,
            &AlertPreferences::firstWarning, 2, 71);
        add(tr("Last"), tr("Last warning, hours before the deadline"), u"lastWarning"_s, hours,
            &AlertPreferences::lastWarning, 1, 24);
        return side;
    case AlertKind::PackageEnding:
        add(tr("From"), tr("Days before the end of the package"), u"daysBeforeEnd"_s, days,
            &AlertPreferences::daysBeforeEnd, 1, 90);
        return side;
    case AlertKind::FewFree:
        add(tr("At most"), tr("Percent of the licenses of a type that are free"), u"freePercent"_s, percent,
            &AlertPreferences::freePercent, 0, 50);
        return side;
    case AlertKind::RefreshFailed:
    case AlertKind::GraceOver:
    case AlertKind::VerifiedAgain:
    case AlertKind::Verdict:
        delete side;
        return nullptr;
    }
    Q_UNREACHABLE();
}

QWidget *AlertSettings::makeTest()
{
    auto *line = new QWidget(this);
    auto *test = new ActionButton(u"sendTestAlert"_s, tr("Se&nd a test alert"), line);
    m_note = new PlainLabel(PlainLabel::Role::Secondary, line);
    m_note->setObjectName(u"testAlertNote"_s);
    m_note->setWordWrap(true);
    connect(test, &QAbstractButton::clicked, this, &AlertSettings::testRequested);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(test);
    row->addWidget(m_note, 1);
    return line;
}

void AlertSettings::present(const AlertPreferences &alerts)
{
    m_value = alerts;
    for (qsizetype at = 0; at < m_kinds.size(); ++at) {
        const QSignalBlocker quiet(m_kinds.at(at));
        m_kinds.at(at)->setChecked(alerts.wants(alertKinds[at]));
    }
    showThresholds();
}

void AlertSettings::showThresholds()
{
    for (const Threshold &each : std::as_const(m_thresholds)) {
        each.field->present(m_value.*each.member);
        each.field->setEnabled(m_value.wants(each.kind));
    }
    const QString note = noteOf(AlertKind::PackageEnding);
    m_endNote->setText(note);
    m_kinds.at(static_cast<qsizetype>(AlertKind::PackageEnding))->setAccessibleDescription(note);
}

void AlertSettings::showTestNote(const QString &words)
{
    m_note->setText(words);
}

} // namespace license::ui
