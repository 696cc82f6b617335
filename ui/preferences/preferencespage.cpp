// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencespage.h"

#include "core/text/language.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"
#include "ui/preferences/alertlist.h"
#include "ui/preferences/alertsettings.h"
#include "ui/preferences/placepanel.h"
#include "ui/preferences/updatesettings.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

PreferencesPage::PreferencesPage(QWidget *parent) : ScrollPage(u"preferencesPage"_s, parent)
{
    auto *middle = new QWidget(this);
    m_note = new PlainLabel(PlainLabel::Role::Body, middle);
    m_note->setObjectName(u"preferencesNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    QWidget *general = makeGeneral();
    m_alerts = new AlertSettings(middle);
    m_pending = new AlertList(middle);
    m_updates = new UpdateSettings(middle);
    m_place = new PlacePanel(middle);
    m_place->hide();
    connect(m_alerts, &AlertSettings::changed, this,
            [this] { change([this](Preferences &all) { all.alerts = m_alerts->value(); }); });
    connect(m_updates, &UpdateSettings::changed, this,
            [this](const QString &address) { change([address](Preferences &all) { all.updateAddress = address; }); });

    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_note);
    column->addWidget(general);
    column->addWidget(m_alerts);
    column->addWidget(m_pending);
    column->addWidget(m_updates);
    column->addWidget(m_place);
    column->addStretch(1);
    setForm(middle);
    present(Preferences(), Surroundings());
}

QWidget *PreferencesPage::makeGeneral()
{
    auto *panel = new GroupPanel(this);
    panel->setObjectName(u"generalSettings"_s);
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("General"), panel);

    m_language = new QComboBox(panel);
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->setMinimumHeight(controlHeight(this));
    m_language->addItem(tr("System default"), static_cast<int>(Language::System));
    for (const Language each : {Language::English, Language::German, Language::Polish}) {
        m_language->addItem(text::nativeName(each), static_cast<int>(each));
    }
    auto *language = new PlainLabel(PlainLabel::Role::Body, tr("&Language"), panel);
    language->setBuddy(m_language);
    language->setWordWrap(true);
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        change([this, index](Preferences &all) {
            all.language = static_cast<Language>(m_language->itemData(index).toInt());
        });
    });

    //: hours, abbreviated, after a number
    const QString hours = tr(" h");
    m_refreshEvery =
        new NumberField(u"refreshEvery"_s, {1, 24}, hours, tr("Interval of the automatic refresh, in hours"), panel);
    auto *every = new PlainLabel(PlainLabel::Role::Body, tr("Automatic &refresh every"), panel);
    every->setBuddy(m_refreshEvery);
    every->setWordWrap(true);
    auto *everyNote =
        new PlainLabel(PlainLabel::Role::Secondary,
                       tr("Sooner if the license server asks for it, and much sooner after a failure."), panel);
    everyNote->setWordWrap(true);
    m_refreshEvery->setAccessibleDescription(everyNote->text());
    connect(m_refreshEvery, &QSpinBox::valueChanged, this,
            [this](int value) { change([value](Preferences &all) { all.refreshEvery = std::chrono::hours{value}; }); });

    m_startWithSession = new CheckBox(u"startWithSession"_s, tr("Start &with the session"), panel);
    connect(m_startWithSession, &QCheckBox::toggled, this, &PreferencesPage::startWithSessionWanted);
    m_closeToTray = new CheckBox(u"closeToTray"_s, tr("Stay in the &tray when the window is closed"), panel);
    connect(m_closeToTray, &QCheckBox::toggled, this,
            [this](bool stays) { change([stays](Preferences &all) { all.closeToTray = stays; }); });
    m_trayNote = new PlainLabel(PlainLabel::Role::Secondary, panel);
    m_trayNote->setObjectName(u"trayNote"_s);
    m_trayNote->setWordWrap(true);
    m_trayNote->setIndent(m_closeToTray->indent());

    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(space::large, space::medium, space::large, space::medium);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(language, 1, 0);
    grid->addWidget(m_language, 1, 1);
    grid->addWidget(every, 2, 0);
    grid->addWidget(m_refreshEvery, 2, 1, Qt::AlignTrailing);
    grid->addWidget(everyNote, 3, 0, 1, 2);
    grid->addWidget(m_startWithSession, 4, 0, 1, 2);
    grid->addWidget(m_closeToTray, 5, 0, 1, 2);
    grid->addWidget(m_trayNote, 6, 0, 1, 2);
    return panel;
}

void PreferencesPage::present(const Preferences &preferences, const Surroundings &surroundings)
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_startWithSession), QSignalBlocker(m_closeToTray)};
    m_value = preferences;
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(preferences.language)));
    m_refreshEvery->present(static_cast<int>(preferences.refreshEvery.count()));
    m_startWithSession->setVisible(surroundings.sessionStart);
    m_startWithSession->setChecked(surroundings.startsWithSession);
    m_closeToTray->setChecked(preferences.closeToTray && surroundings.tray);
    m_closeToTray->setEnabled(surroundings.tray);
    m_trayNote->setText(surroundings.tray
                            ? tr("Alerts can be shown as long as the console runs; Quit ends it.")
                            : tr("This desktop shows no tray: closing the window ends the console, and its alerts."));
    m_closeToTray->setAccessibleDescription(m_trayNote->text());
    m_alerts->present(preferences.alerts);
    m_updates->present(preferences.updateAddress);
}

void PreferencesPage::showNote(const QString &words)
{
    m_note->setTextOrHide(words);
}

void PreferencesPage::focusLanguage()
{
    m_language->setFocus();
}

void PreferencesPage::change(const std::function<void(Preferences &)> &edit)
{
    edit(m_value);
    emit changed(m_value);
}

} // namespace license::ui
