// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/usageview.h"

#include "core/text/historywords.h"
#include "core/text/sanitize.h"
#include "ui/history/usagechart.h"
#include "ui/kit/elidedcombobox.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/grouppanel.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// From this point there is enough time to buy.
constexpr std::chrono::days soon{30};

Accent accentOfForecast(const Forecast &forecast, ServerTime now)
{
    if (forecast.runOut) {
        return forecast.runOut->earliest - now <= soon ? Accent::Warning : Accent::Information;
    }
    switch (forecast.reason.value_or(NoForecast::TooShort)) {
    case NoForecast::NoneFree:
    case NoForecast::Ended:
        return Accent::Critical;
    case NoForecast::Falling:
    case NoForecast::Flat:
    case NoForecast::NotSoon:
        return Accent::Information;
    case NoForecast::TooShort:
    case NoForecast::TooFewSamples:
    case NoForecast::TotalChanged:
        return Accent::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

UsageView::UsageView(QWidget *parent)
    : QWidget(parent)
    , m_types(new ElidedComboBox(this))
    , m_icon(new IconLabel(smallIcon, this))
    , m_forecast(new PlainLabel(this))
    , m_usageWords(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_chart(new UsageChart(this))
{
    setObjectName(u"usageView"_s);
    auto *caption = new PlainLabel(PlainLabel::Role::Body, tr("License &type"), this);
    caption->setBuddy(m_types);
    m_types->setObjectName(u"usageType"_s);
    m_types->setAccessibleName(tr("License type"));
    m_types->setMinimumWidth(scaledToFont(240, this));
    m_types->setMinimumHeight(controlHeight(this));
    connect(m_types, &QComboBox::currentIndexChanged, this, &UsageView::showType);
    m_forecast->setObjectName(u"forecast"_s);
    m_forecast->setWordWrap(true);
    m_usageWords->setObjectName(u"usageWords"_s);
    m_usageWords->setWordWrap(true);

    auto *surface = new GroupPanel(this);
    m_state = new EmptyState(m_chart, surface);
    m_state->setObjectName(u"usageState"_s);
    surface->setContent(m_state);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::small);
    bar->addWidget(caption);
    bar->addWidget(m_types);
    bar->addStretch(1);
    auto *words = new QHBoxLayout;
    words->setSpacing(space::small);
    words->addWidget(m_icon, 0, Qt::AlignTop);
    words->addWidget(m_forecast, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(bar);
    column->addLayout(words);
    column->addWidget(surface, 1);
    column->addWidget(m_usageWords);
}

void UsageView::present(const QVector<UsageSample> &usage, const QVector<LicenseStanding> &licenses, ServerTime now)
{
    m_now = now;
    m_samples.clear();
    for (const UsageSample &sample : usage) {
        m_samples[sample.type].append(sample);
    }
    showTypes(licenses);
    showType();
}

void UsageView::showTypes(const QVector<LicenseStanding> &licenses)
{
    const QSignalBlocker quiet(m_types);
    const QString chosen = m_types->currentData().toString();
    m_types->clear();
    m_states.clear();
    for (const LicenseStanding &each : licenses) {
        const License &license = each.license;
        m_states.insert(license.type, each.state);
        if (m_samples.contains(license.type)) {
            m_types->addItem(text::plain(license.label), license.type);
        }
    }
    // Types that the package no longer has, by their identifiers: their labels are gone.
    QStringList gone = m_samples.keys();
    std::sort(gone.begin(), gone.end());
    for (const QString &type : std::as_const(gone)) {
        if (m_types->findData(type) < 0) {
            m_types->addItem(text::plain(type), type);
        }
    }
    m_types->setCurrentIndex(std::max(m_types->findData(chosen), std::min(0, m_types->count() - 1)));
    m_types->setEnabled(m_types->count() > 0);
}

void UsageView::showType()
{
    const QString type = m_types->currentData().toString();
    const QVector<UsageSample> samples = m_samples.value(type);
    m_icon->setVisible(!samples.isEmpty());
    if (samples.isEmpty()) {
        m_forecast->setTextOrHide({});
        m_usageWords->setTextOrHide({});
        m_state->showWords(themeIcon(u"history"_s, Accent::Neutral), tr("No usage known yet"),
                           tr("Each successful verification records how many licenses are in use."));
        return;
    }
    const Forecast told = forecast(samples, type, m_now, m_states.value(type, LicenseState::Valid));
    const QString words = text::forecast(told, m_now);
    const QString past = text::usage(samples, m_now);
    m_icon->setIcon(accentIcon(accentOfForecast(told, m_now)));
    m_forecast->setTextOrHide(words);
    m_usageWords->setTextOrHide(past);
    m_chart->present(samples, told, m_now, past + u'\n' + words);
    m_state->showContent();
}

} // namespace license::ui
