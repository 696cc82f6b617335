// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/helpdialog.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/pagedialog.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class Help
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::Help)
};

constexpr int width = 512;

QGridLayout *states(QWidget *parent)
{
    const std::pair<Accent, QString> rows[] = {
        {Accent::Good, Help::tr("Verified: the license server has confirmed the license, and the next automatic "
                                "refresh is not overdue.")},
        {Accent::Warning, Help::tr("Offline grace period: a refresh has failed. Backup and restore continue for up to "
                                   "three days after the last verification.")},
        {Accent::Serious, Help::tr("Ending soon: less than 24 hours of the offline grace period are left.")},
        {Accent::Critical, Help::tr("Not verified for three days, or suspended: the Management Service may stop "
                                    "working.")},
        {Accent::Neutral, Help::tr("Not verified on this computer yet, or not applicable to a service in the DMZ.")},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small + space::tight);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[accent, words] : rows) {
        auto *picture = new IconLabel(20, parent);
        picture->setIcon(accentIcon(accent));
        grid->addWidget(picture, row, 0, Qt::AlignTop);
        grid->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, words, parent), row++, 1);
    }
    return grid;
}

/// The keys' names on keyboards of this language: Strg+R in German, as in the menus.
QString asPrinted(const QStringList &keys)
{
    QStringList printed;
    for (const QString &key : keys) {
        printed += QKeySequence(key).toString(QKeySequence::NativeText);
    }
    return printed.join(u", "_s);
}

QGridLayout *keys(QWidget *parent)
{
    const std::pair<QString, QString> rows[] = {
        {asPrinted({u"Ctrl+R"_s, u"F5"_s}), Help::tr("Refresh")},
        {asPrinted({u"Ctrl+Shift+R"_s}), Help::tr("Refresh all")},
        {asPrinted({u"Ctrl+0"_s}), Help::tr("Overview of all services")},
        {u"%1 … %2"_s.arg(asPrinted({u"Ctrl+1"_s}), asPrinted({u"Ctrl+5"_s})),
         Help::tr("License, Details, Connection, History, Preferences")},
        {asPrinted({u"Ctrl+F"_s}), Help::tr("Filter")},
        {asPrinted({u"Esc"_s, u"Alt+Left"_s}), Help::tr("Go back")},
        {asPrinted({u"F6"_s, u"Shift+F6"_s}), Help::tr("Next or previous area of the window")},
        {asPrinted({u"Ctrl+C"_s}), Help::tr("Copy the selected rows")},
        {asPrinted({u"Ctrl+N"_s}), Help::tr("Add a Management Service")},
        {asPrinted({u"F2"_s}), Help::tr("Rename the Management Service")},
        {asPrinted({u"Return"_s, u"Enter"_s}), Help::tr("Open the service selected in the overview")},
        {asPrinted({u"Del"_s}), Help::tr("Remove the service selected in the overview")},
        {asPrinted({u"F1"_s}), Help::tr("User guide")},
        {asPrinted({u"Shift+F1"_s}), Help::tr("States and keys")},
        {asPrinted({u"Ctrl+Q"_s}), Help::tr("Quit")},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[key, words] : rows) {
        grid->addWidget(new PlainLabel(PlainLabel::Role::Secondary, key, parent), row, 0);
        grid->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, words, parent), row++, 1);
    }
    return grid;
}

} // namespace

void showHelp(QWidget *parent)
{
    auto *dialog = new PageDialog(u"helpDialog"_s, Help::tr("States and keys"), width, parent);
    QVBoxLayout *lines = dialog->lines();
    QWidget *content = dialog->content();
    lines->addWidget(new PlainLabel(PlainLabel::Role::Section, Help::tr("What the states mean"), content));
    lines->addLayout(states(content));
    lines->addSpacing(space::medium);
    lines->addWidget(new PlainLabel(PlainLabel::Role::Section, Help::tr("Two dates"), content));
    lines->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Body,
        Help::tr("The verification is as fresh as the last reply of the license server: Refresh renews it. The package "
                 "is valid as long as the subscription runs: renewing the subscription extends it."),
        content));
    lines->addSpacing(space::medium);
    lines->addWidget(new PlainLabel(PlainLabel::Role::Section, Help::tr("Keys"), content));
    lines->addLayout(keys(content));
    lines->addStretch(1);
    dialog->addCloseButton(u"helpClose"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace license::ui
