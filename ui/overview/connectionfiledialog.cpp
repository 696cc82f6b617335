// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/connectionfiledialog.h"

#include "core/text/errortext.h"
#include "core/text/trustwords.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/submitbar.h"
#include "ui/kit/theme.h"
#include "ui/overview/connectionfilearea.h"
#include "ui/overview/trustlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int fileWidth = 624;

} // namespace

ConnectionFileDialog::ConnectionFileDialog(const QString &name, const QString &title, const QString &intro,
                                           QWidget *parent)
    : PageDialog(name, title, fileWidth, parent)
    , m_name(name)
    , m_file(new ConnectionFileArea(name, content()))
    , m_problem(new ProblemLine(name + u"Problem"_s, content()))
{
    lines()->setSpacing(space::medium);
    if (!intro.isEmpty()) {
        lines()->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, intro, content()));
    }
    lines()->addWidget(m_file);
    lines()->addWidget(m_problem);
    lines()->addWidget(makeSummary());
    lines()->addStretch(1);
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
    m_summary = new QWidget(content());
    m_headline = new PlainLabel(PlainLabel::Role::Section, m_summary);
    m_headline->setObjectName(m_name + u"Headline"_s);
    m_headline->setWordWrap(true);
    m_trust = new TrustList(m_name + u"Trust"_s, m_summary);
    m_summaryLines = new QVBoxLayout(m_summary);
    m_summaryLines->setContentsMargins(0, 0, 0, 0);
    m_summaryLines->setSpacing(space::tight);
    m_summaryLines->addWidget(m_headline);
    m_summaryLines->addWidget(m_trust);
    m_summaryLines->addWidget(PlainLabel::wrapped(PlainLabel::Role::Secondary, text::compareTrust(), m_summary));
    m_summary->hide();
    return m_summary;
}

void ConnectionFileDialog::addButtons(SubmitBar *bar)
{
    m_bar = bar;
    connect(bar, &SubmitBar::submitted, this, &ConnectionFileDialog::submit);
    connect(bar, &SubmitBar::cancelled, this, &QDialog::reject);
    setBar(bar);
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
        revealSoon(m_problem);
    }
}

void ConnectionFileDialog::showReady()
{
    m_file->setChoosable(!m_working);
    if (!m_working) {
        m_bar->showIdle(m_connection && isComplete());
    }
}

void ConnectionFileDialog::submit()
{
    showProblem({});
    emit submitted();
}

void ConnectionFileDialog::showWorking(const QString &words)
{
    m_working = true;
    m_bar->showWorking(words);
    showReady();
}

void ConnectionFileDialog::endWork()
{
    m_working = false;
    showReady();
}

void ConnectionFileDialog::showFailure(const Error &error)
{
    showProblem(text::message(error));
    endWork();
}

} // namespace license::ui
