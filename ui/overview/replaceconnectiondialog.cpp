// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/replaceconnectiondialog.h"

#include "core/sync/connectionchange.h"
#include "core/text/trustwords.h"
#include "core/text/words.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"
#include "ui/kit/words.h"
#include "ui/overview/connectionfilearea.h"
#include "ui/overview/trustlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

ReplaceConnectionDialog::ReplaceConnectionDialog(const Connection &present, QWidget *parent)
    : QDialog(parent)
    , m_present(present)
    , m_page(new DialogPage(u"replacePage"_s, 624, this))
    , m_file(new ConnectionFileArea(u"replace"_s, this))
    , m_problem(new ProblemLine(u"replaceProblem"_s, this))
{
    setObjectName(u"replaceConnectionDialog"_s);
    setWindowTitle(tr("Replace the connection file"));
    QVBoxLayout *lines = m_page->makeLines(space::medium);
    //: %1 is the name of a service
    lines->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Body,
        tr("Gives %1 its connection file anew, the same one or another. License and history stay; the license server's "
           "next reply is accepted whatever its number is.")
            .arg(text::plain(shortened(present.name))),
        lines->parentWidget()));
    lines->addWidget(m_file);
    lines->addWidget(m_problem);
    lines->addWidget(makeSummary());
    lines->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_page, 1);
    column->addWidget(m_compared);
    column->addWidget(makeButtons());
    connect(m_file, &ConnectionFileArea::read, this, &ReplaceConnectionDialog::showConnection);
    connect(m_file, &ConnectionFileArea::refused, this, [this](const QString &words) {
        m_connection.reset();
        m_summary->hide();
        showProblem(words);
        showReady();
    });
    showReady();
}

QWidget *ReplaceConnectionDialog::makeSummary()
{
    m_summary = new QWidget(this);
    m_changes = new PlainLabel(PlainLabel::Role::Section, m_summary);
    m_changes->setObjectName(u"replaceChanges"_s);
    m_changes->setWordWrap(true);
    m_trust = new TrustList(u"replaceTrust"_s, m_summary);
    auto *column = new QVBoxLayout(m_summary);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_changes);
    column->addWidget(m_trust);
    column->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, text::compareTrust(), m_summary));
    m_summary->hide();
    m_compared = new CheckBox(u"replaceCompared"_s, tr("I have com&pared address, keys and fingerprints."), this);
    connect(m_compared, &QCheckBox::toggled, this, &ReplaceConnectionDialog::showReady);
    return m_summary;
}

QWidget *ReplaceConnectionDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    m_busy = new BusyIndicator(20, bar);
    m_replace = new ActionButton(u"replaceSubmit"_s, tr("&Replace and verify"), bar);
    m_replace->setAutoDefault(false);
    auto *cancel = new ActionButton(u"replaceCancel"_s, tr("Cancel"), bar);
    cancel->setDefault(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addWidget(m_replace);
    row->addWidget(cancel);
    connect(m_replace, &QAbstractButton::clicked, this, [this] {
        showProblem({});
        emit submitted();
    });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    return bar;
}

void ReplaceConnectionDialog::takeFile(const QString &path)
{
    m_file->takeFile(path);
}

void ReplaceConnectionDialog::showConnection(const Connection &connection)
{
    m_connection = connection;
    m_compared->setChecked(false); // said of another file
    showProblem({});
    const Connection after = replacementFor(m_present, connection);
    m_trust->present(after, m_present);
    m_changes->setText(after == m_present ? tr("Address, keys and authorities stay as they are")
                                          : tr("What changes is marked"));
    m_summary->show();
    showReady();
}

void ReplaceConnectionDialog::showProblem(const QString &words)
{
    m_problem->present(words);
    if (!words.isEmpty()) {
        m_page->revealSoon(m_problem);
    }
}

void ReplaceConnectionDialog::showReady()
{
    m_compared->setVisible(m_connection.has_value());
    m_compared->setEnabled(!m_working);
    m_file->setChoosable(!m_working);
    m_replace->setEnabled(m_connection && m_compared->isChecked() && !m_working);
    m_busy->setVisible(m_working);
}

void ReplaceConnectionDialog::showWorking()
{
    m_working = true;
    showReady();
}

void ReplaceConnectionDialog::showFailure(const Error &error)
{
    m_working = false;
    showProblem(text::message(error));
    showReady();
}

} // namespace license::ui
