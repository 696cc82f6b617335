// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutdialog.h"

#include "core/domain/version.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/pagedialog.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGridLayout>
#include <QGuiApplication>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class About
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::About)
};

constexpr int width = 464;

/// A library that the console is made of, and its license by its SPDX identifier.
struct Part
{
    const char16_t *name;
    const char16_t *license;
};

constexpr Part parts[] = {
    {u"Qt", u"LGPL-3.0-only"},        {u"QCustomPlot", u"GPL-3.0-or-later"},
    {u"QtKeychain", u"BSD-3-Clause"}, {u"OpenSSL", u"Apache-2.0"},
    {u"SQLite", u"Public domain"},    {u"libpq", u"PostgreSQL"},
    {u"libsodium", u"ISC"},           {u"libxcb", u"X11"},
    {u"libzip", u"BSD-3-Clause"},     {u"zlib", u"Zlib"},
    {u"simdjson", u"Apache-2.0"},     {u"nlohmann-json", u"MIT"},
    {u"CLI11", u"BSD-3-Clause"},
};

/// What a report of a problem needs.
QString facts()
{
    return u"Xopero ONE License Console %1\nQt %2\n%3"_s.arg(versionWithCommit(), QString::fromLatin1(qVersion()),
                                                             QSysInfo::prettyProductName());
}

QGridLayout *partsGrid(QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Part &part : parts) {
        grid->addWidget(new PlainLabel(PlainLabel::Role::Body, QString::fromUtf16(part.name), parent), row, 0);
        grid->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, QString::fromUtf16(part.license), parent),
                        row++, 1);
    }
    return grid;
}

} // namespace

void showAbout(QWidget *parent, const QString &newer)
{
    auto *dialog = new PageDialog(u"aboutDialog"_s, About::tr("About"), width, parent);
    dialog->setPicture(applicationIcon());
    QWidget *content = dialog->content();
    const auto add = [dialog, content](PlainLabel::Role role, const QString &words, const QString &name) {
        auto *label = PlainLabel::wrapped(role, words, content);
        label->setObjectName(name);
        dialog->lines()->addWidget(label);
    };
    add(PlainLabel::Role::Section, About::tr("Xopero ONE License Console %1").arg(versionWithCommit()),
        u"aboutVersion"_s);
    if (!newer.isEmpty()) {
        add(PlainLabel::Role::Body, newer, u"aboutNewer"_s);
    }
    add(PlainLabel::Role::Body,
        About::tr("Keeps the licenses of Xopero ONE and GitProtect Management Services verified, and warns in time "
                  "when they are not."),
        u"aboutPurpose"_s);
    //: %1 is the version of the library Qt
    add(PlainLabel::Role::Secondary, About::tr("Runs with Qt %1").arg(QString::fromLatin1(qVersion())), u"aboutQt"_s);
    add(PlainLabel::Role::Secondary,
        About::tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later)."),
        u"aboutLicense"_s);
    dialog->lines()->addSpacing(space::small);
    add(PlainLabel::Role::Section, About::tr("Parts and their licenses"), u"aboutParts"_s);
    dialog->lines()->addLayout(partsGrid(content));
    auto *note = new ProblemLine(u"aboutNote"_s, content);
    dialog->lines()->addWidget(note);
    dialog->lines()->addStretch(1);
    auto *copyButton = dialog->addButton(u"aboutCopy"_s, About::tr("&Copy"));
    copyButton->setIcon(themeIcon(u"copy"_s));
    copyButton->setAccessibleDescription(About::tr("Copies the versions, for a report of a problem."));
    QObject::connect(copyButton, &QAbstractButton::clicked, note, [dialog, note] {
        QGuiApplication::clipboard()->setText(facts());
        note->present(About::tr("Copied"), Accent::Good);
        dialog->revealSoon(note);
    });
    dialog->addCloseButton(u"aboutClose"_s);
    dialog->openOnce();
}

} // namespace license::ui
