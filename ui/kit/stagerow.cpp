// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stagerow.h"

#include "core/text/checkwords.h"
#include "core/text/sizes.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

enum GridColumn { PictureColumn, NameColumn, StatusColumn, WordsColumn, TimeColumn };

QIcon pictureOf(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Passed:
        return accentIcon(Accent::Good);
    case CheckStatus::Failed:
        return themeIcon(u"check-failed"_s, Accent::Critical);
    case CheckStatus::Skipped:
        return themeIcon(u"check-skipped"_s, Accent::Neutral);
    case CheckStatus::Note:
        return accentIcon(Accent::Warning);
    }
    Q_UNREACHABLE();
}

PlainLabel *labelOf(PlainLabel::Role role, const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(role, parent);
    label->setObjectName(name);
    return label;
}

/// The width for each possible text of a column, in any language.
int widest(const QFontMetrics &metrics, const QStringList &words)
{
    int width = 0;
    for (const QString &word : words) {
        width = std::max(width, metrics.size(0, word).width());
    }
    return width + 1; // a label rounds up
}

QStringList statusWords()
{
    QStringList words{StageRow::tr("Checking…"), StageRow::tr("Not checked")};
    for (const CheckStatus status :
         {CheckStatus::Passed, CheckStatus::Failed, CheckStatus::Skipped, CheckStatus::Note}) {
        words.append(text::checkStatus(status));
    }
    return words;
}

} // namespace

StageRow::StageRow(const StageView &stage, const QStringList &names, QWidget *parent)
    : QWidget(parent), m_names(names), m_grid(new QGridLayout(this)), m_words(new QWidget(this))
{
    const QString name = stage.id;
    setObjectName(u"check_"_s + name);
    m_icon = new IconLabel(smallIcon, this);
    m_busy = new BusyIndicator(smallIcon, this);
    m_name = labelOf(PlainLabel::Role::Body, u"checkStage_"_s + name, this);
    m_name->setText(stage.name);
    m_status = labelOf(PlainLabel::Role::Secondary, u"checkStatus_"_s + name, this);
    m_time = labelOf(PlainLabel::Role::Secondary, u"checkTime_"_s + name, this);
    m_finding = labelOf(PlainLabel::Role::Body, u"checkFinding_"_s + name, m_words);
    m_step = labelOf(PlainLabel::Role::Section, u"checkStep_"_s + name, m_words);
    for (PlainLabel *label : {m_finding, m_step}) {
        label->setWordWrap(true);
    }
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(2);
    words->addWidget(m_finding);
    words->addWidget(m_step);

    m_grid->setContentsMargins(0, space::tight, 0, space::tight);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_icon, 0, PictureColumn, Qt::AlignTop);
    m_grid->addWidget(m_busy, 0, PictureColumn, Qt::AlignTop);
    m_grid->addWidget(m_name, 0, NameColumn, Qt::AlignTop);
    m_grid->addWidget(m_time, 0, TimeColumn, Qt::AlignTop | Qt::AlignTrailing);
    // The columns of all rows align, whatever their text.
    m_grid->setColumnMinimumWidth(TimeColumn, m_name->fontMetrics().averageCharWidth() * 9);
    place();
    present(stage);
}

void StageRow::setCompact(bool compact)
{
    if (m_compact == compact) {
        return;
    }
    m_compact = compact;
    m_stacked = compact && width() < besideEachOther();
    place();
}

int StageRow::besideEachOther() const
{
    return smallIcon + 3 * space::small + m_name->minimumSizeHint().width() +
           widest(m_status->fontMetrics(), statusWords()) + m_grid->columnMinimumWidth(TimeColumn);
}

QSize StageRow::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    if (!m_compact) {
        return whole;
    }
    const int words = m_words->isHidden() ? 0 : m_words->minimumSizeHint().width();
    const int head = m_name->minimumSizeHint().width() + space::small + m_grid->columnMinimumWidth(TimeColumn);
    return {smallIcon + space::small + std::max(words, head), whole.height()};
}

void StageRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool stacked = m_compact && width() < besideEachOther(); stacked != m_stacked) {
        m_stacked = stacked;
        place();
    }
}

void StageRow::place()
{
    // In a compact layout, names wrap and use the width that the following columns leave.
    m_grid->removeWidget(m_status);
    m_grid->removeWidget(m_words);
    m_name->setWordWrap(m_compact);
    m_grid->setHorizontalSpacing(m_compact ? space::small : space::medium);
    m_grid->setColumnMinimumWidth(NameColumn, m_compact ? 0 : widest(m_name->fontMetrics(), m_names));
    m_grid->setColumnStretch(NameColumn, m_compact ? 1 : 0);
    m_grid->setColumnStretch(WordsColumn, m_compact ? 0 : 1);
    m_grid->setColumnMinimumWidth(StatusColumn, m_stacked ? 0 : widest(m_status->fontMetrics(), statusWords()));
    m_grid->addWidget(m_status, m_stacked ? 1 : 0, m_stacked ? NameColumn : StatusColumn, Qt::AlignTop);
    if (m_compact) {
        m_grid->addWidget(m_words, m_stacked ? 2 : 1, NameColumn, 1, TimeColumn - NameColumn + 1);
    } else {
        m_grid->addWidget(m_words, 0, WordsColumn, Qt::AlignTop); // on one line with the other columns
    }
}

void StageRow::present(const StageView &stage)
{
    showPicture(stage);
    if (stage.status) {
        m_status->setText(text::checkStatus(*stage.status));
    } else {
        //: a stage of the connection check that is under way, or that is still to come
        m_status->setText(stage.running ? tr("Checking…") : tr("Not checked"));
    }
    m_finding->setTextOrHide(stage.finding);
    m_step->setTextOrHide(stage.nextStep.isEmpty() ? QString() : tr("Next step: %1").arg(stage.nextStep));
    m_words->setVisible(!m_finding->text().isEmpty() || !m_step->text().isEmpty());
    //: milliseconds
    m_time->setText(stage.took ? tr("%1 ms").arg(text::count(stage.took->count())) : QString());
    setAccessibleName(stage.name);
    setAccessibleDescription(line());
}

void StageRow::showPicture(const StageView &stage)
{
    const bool busy = stage.running && !stage.status;
    m_busy->setVisible(busy);
    m_icon->setVisible(!busy);
    m_icon->setIcon(stage.status ? pictureOf(*stage.status) : themeIcon(u"check-pending"_s, Accent::Neutral));
}

QString StageRow::line() const
{
    QStringList parts;
    for (const PlainLabel *label : {m_name, m_status, m_time, m_finding, m_step}) {
        if (!label->words().isEmpty()) {
            parts += label->words();
        }
    }
    return parts.join(u" · "_s);
}

} // namespace license::ui
