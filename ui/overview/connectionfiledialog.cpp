// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/connectionfiledialog.h"

#include "core/text/trustwords.h"
#include "core/text/words.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/theme.h"
#include "ui/overview/connectionfilearea.h"
#include "ui/overview/trustlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

ConnectionFileDialog::ConnectionFileDialog(const QString &name, const QString &intro, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_page(new DialogPage(name + u"Page"_s, 624, this))
    , m_file(new ConnectionFileArea(name, this))
    , m_problem(new ProblemLine(name + u"Problem"_s, this))
    , m_column(new QVBoxLayout(this))
{
    QVBoxLayout *lines = m_page->makeLines(space::medium);
    if (!intro.isEmpty()) {
        lines->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, intro, lines->parentWidget()));
    }
    lines->addWidget(m_file);
    lines->addWidget(m_problem);
    lines->addWidget(makeSummary());
    lines->addStretch(1);
    m_column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_column->setSpacing(space::medium);
    m_column->addWidget(m_page, 1);
    connect(m_file, &ConnectionFileArea::read, this, [this](const Connection &connection) {
        m_connection = connection;
        showProblem({});
        m_summary->show();
        showConnection(connection);
        showReady();
    });
    connect(m_file, &ConnectionFileArea::refused, this, [this](const QString &words) {
        m_connection.reset();
        m_summary->hide();
        showProblem(words);
        showReady();
    });
}

QWidget *ConnectionFileDialog::makeSummary()
{
    m_summary = new QWidget(this);
    m_headline = new PlainLabel(PlainLabel::Role::Section, m_summary);
    m_headline->setObjectName(m_name + u"Headline"_s);
    m_headline->setWordWrap(true);
    m_trust = new TrustList(m_name + u"Trust"_s, m_summary);
    m_lines = new QVBoxLayout(m_summary);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::tight);
    m_lines->addWidget(m_headline);
    m_lines->addWidget(m_trust);
    m_lines->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, text::compareTrust(), m_summary));
    m_summary->hide();
    return m_summary;
}

void ConnectionFileDialog::addButtons(const QString &submit, Default button)
{
    auto *bar = new QWidget(this);
    m_busy = new BusyIndicator(20, bar);
    m_submit = new ActionButton(m_name + u"Submit"_s, submit, bar);
    auto *cancel = new ActionButton(m_name + u"Cancel"_s, tr("Cancel"), bar);
    (button == Default::Submit ? m_submit : cancel)->setDefault(true);
    (button == Default::Submit ? cancel : m_submit)->setAutoDefault(false);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addWidget(m_submit);
    row->addWidget(cancel);
    connect(m_submit, &QAbstractButton::clicked, this, &ConnectionFileDialog::submit);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    m_column->addWidget(bar);
    showReady();
}

void ConnectionFileDialog::takeFile(const QString &path)
{
    m_file->takeFile(path);
}

void ConnectionFileDialog::showProblem(const QString &words)
{
    m_problem->present(words);
    if (!words.isEmpty()) {
        m_page->revealSoon(m_problem);
    }
}

void ConnectionFileDialog::showReady()
{
    m_file->setChoosable(!m_working);
    m_submit->setEnabled(m_connection && !m_working && isComplete());
    m_busy->setVisible(m_working);
}

void ConnectionFileDialog::submit()
{
    showProblem({});
    emit submitted();
}

void ConnectionFileDialog::showWorking()
{
    m_working = true;
    showReady();
}

void ConnectionFileDialog::showFailure(const Error &error)
{
    m_working = false;
    showProblem(text::message(error));
    showReady();
}

} // namespace license::ui
