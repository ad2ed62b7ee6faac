/** How this record looks, for the apps that it opens (SMART App Launch 2.2, `smart_style_url`). */
export const smartStyle = {
  color_background: "#f4f6f6",
  color_error: "#9e2d2d",
  color_highlight: "#0b5c5c",
  color_modal_backdrop: "#00000080",
  color_success: "#1c6b3a",
  color_text: "#1d2b2b",
  dim_border_radius: "4px",
  dim_font_size: "16px",
  dim_spacing_size: "8px",
  font_family_body: "system-ui, sans-serif",
  font_family_heading: "system-ui, sans-serif",
};
